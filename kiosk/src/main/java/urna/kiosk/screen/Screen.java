package urna.kiosk.screen;

import java.util.List;
import java.util.Optional;
import urna.kiosk.session.Button;

/**
 * What a screen shows, every text in its language.
 *
 * @param kind what it is about
 * @param language the language's tag
 * @param contest the id of the contest voted on, on {@link Kind#CONTEST} alone
 * @param title large, above all
 * @param instruction what to do now
 * @param lines what stands beside the option buttons on this page; none on most kinds
 * @param keys the other buttons that do something now
 * @param page the page shown, the first being 1
 * @param pages how many pages the lines have, at least 1
 * @param progress how far the voter is ("Question 2 of 3 · page 1 of 2"); empty where that says nothing
 * @param answer to a refused press; empty if there is none
 * @param entry what has been typed, hidden: a dot for each digit of a PIN, no text before the first; empty on a screen
 *     that asks for nothing
 * @param focus the button that SELECT presses for who votes with two buttons, SELECT itself where the whole screen is
 *     meant; empty for everybody else
 * @param test whether this is a test that nobody counts, which must be unmistakable
 * @param status at the foot
 */
public record Screen(
        Kind kind,
        String language,
        Optional<String> contest,
        String title,
        String instruction,
        List<Line> lines,
        List<Key> keys,
        int page,
        int pages,
        Optional<String> progress,
        Optional<String> answer,
        Optional<String> entry,
        Optional<Button> focus,
        boolean test,
        StatusLine status) {
    public Screen {
        lines = List.copyOf(lines);
        keys = List.copyOf(keys);
    }

    /** What a screen is about. */
    public enum Kind {
        /** Nobody votes; {@link Status#polls} tells whether the polls are open. */
        LOCKED,
        /** The poll worker holds back the next voter. */
        PAUSED,
        /** The poll worker's PIN is asked for. */
        PIN,
        /** The kiosk works for a moment. */
        WAIT,
        CONTEST,
        REVIEW,
        IDLE_WARNING,
        /** The ballot is being recorded. */
        RECORDING,
        RECORDED,
        VOIDED,
        /** The kiosk has failed and stopped. */
        OUT_OF_SERVICE
    }

    /**
     * What stands beside an option button.
     *
     * @param button the button
     * @param number its number in the whole list, the first being 1
     * @param id the option's id; in the review the contest's
     * @param name the option's name; in the review the contest's title
     * @param chosen in the review what is chosen in the contest, in the order of the ballot; empty in a contest
     * @param picture the SHA-256 of the option's picture, as the election has it; empty where there is none
     * @param marked whether it is marked
     */
    public record Line(
            Button button,
            int number,
            String id,
            String name,
            List<String> chosen,
            Optional<String> picture,
            boolean marked) {
        public Line {
            chosen = List.copyOf(chosen);
        }

        /** What is chosen, in one text; empty in a contest. */
        public String detail() {
            return String.join(", ", chosen);
        }

        /** Shows no choice: see {@link Screen#toString}. */
        @Override
        public String toString() {
            return button + " " + id;
        }
    }

    /**
     * What another button does.
     *
     * @param marked whether what it stands for is marked: the blank vote
     */
    public record Key(Button button, String name, boolean marked) {
        /** Shows no choice: see {@link Screen#toString}. */
        @Override
        public String toString() {
            return button.toString();
        }
    }

    /**
     * The foot of the screen.
     *
     * @param status what it tells
     * @param text the same in words
     */
    public record StatusLine(Status status, String text) {}

    /** The line beside which an option or, in the review, a contest stands; empty if it is on another page. */
    public Optional<Line> line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** The voter's choices must not get into a log with the screen. */
    @Override
    public String toString() {
        return "screen " + kind + " " + contest.orElse("") + " page " + page + " of " + pages
                + answer.map(text -> ": " + text).orElse("");
    }
}
