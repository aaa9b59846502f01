// The picture of a process; only the pages that show one load it.
import "./js/process/panel.js";
import "./js/process/replay.js";
