package urna.kiosk.ballotbox;

import java.util.Optional;

/**
 * How the places are in which box and log are kept.
 *
 * @param card the folder of the kiosk itself
 * @param stick the second place; empty if the kiosk was started without one
 */
public record Storage(Condition card, Optional<Condition> stick) {

    /** Whether somebody should look after a place. What is recorded is on the other one meanwhile. */
    public boolean isInTrouble() {
        return card != Condition.IN_STEP || stick.orElse(Condition.IN_STEP) != Condition.IN_STEP;
    }

    @Override
    public String toString() {
        return "card " + card.word()
                + stick.map(condition -> ", stick " + condition.word()).orElse("");
    }
}
