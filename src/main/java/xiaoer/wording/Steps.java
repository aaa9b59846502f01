package xiaoer.wording;

/** How much work a reading was. */
final class Steps {

    private long taken;

    void count() {
        taken++;
    }

    long taken() {
        return taken;
    }
}
