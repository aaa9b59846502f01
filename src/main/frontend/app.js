// Loaded by every page as a module, after the document is parsed.
import "./js/hypertext.js";
import "./js/theme.js";
import "./js/dialogs.js";
import "./js/notices.js";
import "./js/keys.js";
import "./js/requests.js";
import "./js/told.js";
import "./js/steady.js";
import "./js/checks.js";
import "./js/fields.js";
import "./js/drafts.js";
import "./js/shift-clock.js";
import "./js/search.js";
import "./js/order-desk.js";
import "./js/claim-desk.js";
