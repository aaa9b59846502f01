package xiaoer.aftersales;

import xiaoer.shared.WorkingState;

/** In a shift in memory that plays one case: no other claim comes. */
record OnlyCase(String id) implements WorkingState.Part<OnlyCase> {

    @Override
    public OnlyCase copy() {
        return this;
    }
}
