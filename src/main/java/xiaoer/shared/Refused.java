package xiaoer.shared;

/** Carries one problem from deep inside a check to where problems are collected. */
public final class Refused extends RuntimeException {

    private final transient Problem problem;

    Refused(Place place, String code, String message, String hint) {
        super(message, null, false, false);
        this.problem = place.error(code, message, hint);
    }

    public Problem problem() {
        return problem;
    }
}
