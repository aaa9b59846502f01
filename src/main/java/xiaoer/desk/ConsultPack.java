package xiaoer.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xiaoer.cases.Pack;
import xiaoer.cases.PackReader;
import xiaoer.shared.Problem;

/**
 * The consult desk's part of a case pack.
 *
 * @param cases by id
 * @param robot what it answers; nothing where the pack has none
 */
record ConsultPack(Map<String, ConsultCase> cases, ConsultArrivals arrivals, Robot robot) {

    static final String ARRIVALS = "arrivals";
    private static final String ROBOT = "robot";
    private static final String FOLDER = "consults/";

    /** Whether a pack has conversations at all. */
    static boolean isIn(Pack pack) {
        return pack.sections().keySet().stream().anyMatch(section -> section.startsWith(FOLDER));
    }

    static List<String> sections(Pack pack) {
        return pack.sections().keySet().stream()
                .filter(section -> section.startsWith(FOLDER) || section.equals(ARRIVALS) || section.equals(ROBOT))
                .toList();
    }

    /** The sections that are a conversation each. */
    static List<String> conversations(Pack pack) {
        return sections(pack).stream()
                .filter(section -> section.startsWith(FOLDER))
                .sorted()
                .toList();
    }

    /** The id of the conversation in a section. */
    static String id(String section) {
        return section.substring(FOLDER.length());
    }

    /**
     * Reads a pack that passed its check.
     *
     * @throws IllegalArgumentException when it has problems after all
     */
    static ConsultPack of(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        ConsultPack content = read(pack, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Pack " + pack.id() + " was never checked: " + problems);
        }
        return content;
    }

    /** Reads whatever the files hold and adds what is wrong to the problems. */
    static ConsultPack read(Pack pack, List<Problem> problems) {
        Map<String, ConsultCase> cases = new TreeMap<>();
        for (String section : conversations(pack)) {
            PackReader at = PackReader.section(pack, section, problems);
            int before = problems.size();
            ConsultCase read = ConsultCase.read(id(section), at);
            cases.put(read.id(), read);
            if (problems.size() == before) {
                ConsultCheck.check(read, at);
            }
        }
        PackReader arrivals = PackReader.section(pack, ARRIVALS, problems);
        arrivals.only("consults");
        return new ConsultPack(
                cases,
                arrivals.at("consults").present()
                        ? ConsultArrivals.read(arrivals.at("consults"))
                        : ConsultArrivals.NONE,
                pack.sections().containsKey(ROBOT)
                        ? Robot.read(PackReader.section(pack, ROBOT, problems))
                        : Robot.NONE);
    }

    /** Whether a robot has been configured. */
    boolean hasRobot() {
        return !robot.entries().isEmpty();
    }

    /** @throws IllegalArgumentException when there is no such case */
    ConsultCase get(String id) {
        ConsultCase found = cases.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No conversation " + id);
        }
        return found;
    }
}
