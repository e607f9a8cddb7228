package urna.hub.cdf;

import urna.election.Rule;

/** Our rules in the formats' words. */
final class Variation {
    private Variation() {}

    static String of(Rule rule) {
        if (rule instanceof Rule.ChooseOne) {
            return "plurality";
        }
        if (rule instanceof Rule.UpToN) {
            return "n-of-m";
        }
        if (rule instanceof Rule.YesNo) {
            return "majority";
        }
        throw new IllegalStateException("no word for the rule " + rule);
    }

    /** How many options are awarded; of a question, the one that wins. */
    static int awarded(Rule rule) {
        if (rule instanceof Rule.ChooseOne one) {
            return one.awarded();
        }
        return rule instanceof Rule.UpToN several ? several.awarded() : 1;
    }
}
