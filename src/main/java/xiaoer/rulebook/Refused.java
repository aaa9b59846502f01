package xiaoer.rulebook;

import xiaoer.shared.Problem;

/** Carries one problem from deep inside a check to where problems are collected. */
final class Refused extends RuntimeException {

    private final transient Problem problem;

    Refused(Place place, String code, String message, String hint) {
        super(message, null, false, false);
        this.problem = place.error(code, message, hint);
    }

    Problem problem() {
        return problem;
    }
}
