package dev.yinju.answering;

import java.util.List;

/// What an answer must hold, as far as the form of a text shows that it does. Works on folded text.
sealed interface Asked {

    /// A stretch of a text that may be what is asked for.
    ///
    /// @param span where it stands, in UTF-16 code units
    /// @param fit how well it is of the kind asked for, from 0 to 1
    record Fitting(Span span, double fit) {

        /// Stretches that are wholly of the kind asked for.
        private static List<Fitting> wholly(List<Span> spans) {
            return spans.stream().map(span -> new Fitting(span, 1)).toList();
        }
    }

    /// The stretches of a text that may be what is asked for.
    List<Fitting> in(String folded);

    /// How well what a text holds is of the kind asked for, from 0 to 1.
    double fit(String folded);

    /// So much a text is preferred to others because it holds the kind, from 0 to 1.
    double preference();

    /// So much is left of the trust in a text that holds nothing of the kind.
    double trustWithout();

    /// What is asked for, in a few words; empty if form does not tell it.
    String label();

    /// Reads it off a folded question of some kind.
    static Asked of(String foldedQuestion, AnswerKind kind) {
        Form form = Form.asked(foldedQuestion);
        if (form != null) {
            return new Formed(form);
        }
        String counted = Quantities.asked(foldedQuestion);
        if (counted != null) {
            return new Count(counted);
        }
        Role role = kind == AnswerKind.PERSON ? Role.asked(foldedQuestion) : null;
        return role == null ? new Anything() : new Holder(role);
    }

    /// How many there are of something.
    ///
    /// @param counted what is counted, as it stands after 多少 or 几: `名党员`
    record Count(String counted) implements Asked {

        @Override
        public double preference() {
            return 1;
        }

        /// About one in two without a fitting number is still right (measured), as units can be left out.
        @Override
        public double trustWithout() {
            return 0.65;
        }

        @Override
        public List<Fitting> in(String folded) {
            return Quantities.in(folded, counted);
        }

        @Override
        public double fit(String folded) {
            return Quantities.bestFit(folded, counted);
        }

        @Override
        public String label() {
            return "数 " + counted;
        }
    }

    /// Something that a text shows by its form.
    record Formed(Form form) implements Asked {

        /// Amounts stand everywhere: they tell where no answer is, not where one is (measured).
        @Override
        public double preference() {
            return 0;
        }

        /// Of 466 right ones 8 were without, of 50 that were given where none is right 34 (measured).
        @Override
        public double trustWithout() {
            return 0.4;
        }

        @Override
        public List<Fitting> in(String folded) {
            return Fitting.wholly(form.in(folded));
        }

        @Override
        public double fit(String folded) {
            return form.isIn(folded) ? 1 : 0;
        }

        @Override
        public String label() {
            return form.label();
        }
    }

    /// Who holds an office or stands in a relation to somebody.
    record Holder(Role role) implements Asked {

        @Override
        public double preference() {
            return 1;
        }

        /// Of 145 right ones 6 did not name the office, of 12 that were given where none is right 10 (measured).
        @Override
        public double trustWithout() {
            return 0.45;
        }

        @Override
        public List<Fitting> in(String folded) {
            return Fitting.wholly(People.in(folded, role));
        }

        @Override
        public double fit(String folded) {
            return People.bestFit(folded, role);
        }

        @Override
        public String label() {
            return role.name();
        }
    }

    /// Something that form does not tell.
    record Anything() implements Asked {

        @Override
        public double preference() {
            return 1;
        }

        @Override
        public double trustWithout() {
            return 1;
        }

        @Override
        public List<Fitting> in(String folded) {
            return List.of();
        }

        @Override
        public double fit(String folded) {
            return 1;
        }

        @Override
        public String label() {
            return "";
        }
    }
}
