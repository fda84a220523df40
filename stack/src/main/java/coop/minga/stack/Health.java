package coop.minga.stack;

/** Whether a component answers as it should, and if not, what it says. */
record Health(boolean ready, String remark) {
    static final Health READY = new Health(true, "");

    static Health notYet(String remark) {
        return new Health(false, remark);
    }
}
