package xiaoer.aftersales;

/** A step of a case cannot be taken: its task is not there, what it waits for does not come, or it is refused. */
final class CaseStuck extends Exception {

    private final int step;

    /**
     * @param step from 1
     * @param why as an argument of a problem
     */
    CaseStuck(int step, String why) {
        super(why);
        this.step = step;
    }

    int step() {
        return step;
    }
}
