package urna.kiosk.session;

import urna.handover.PinHash;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.pollworker.PollsChange;

/** Typing a PIN on the option buttons: 1 to 9, and the tenth for 0. */
record PinSteps(Timeouts timeouts, Answers answers) {

    static Stage asking(PollsChange change, Timeouts timeouts) {
        return new Stage.AskingPin(change, timeouts.pinEntry(), Pin.EMPTY);
    }

    Step press(State state, Stage.AskingPin asking, Button button) {
        if (button.number().isPresent()) {
            return digit(state, asking, button.number().getAsInt() % Button.OPTIONS);
        }
        boolean isTyped = asking.typed().length() > 0;
        if (button == Button.CORRECT) {
            return Step.accepted(
                    isTyped ? typed(state, asking, asking.typed().shorter()) : state.withStage(new Stage.Locked()));
        }
        if (button == Button.CONFIRM && isTyped) {
            return check(state, asking, asking.typed());
        }
        return answers.refuse(state, Answer.PIN_AWAITED);
    }

    private Step digit(State state, Stage.AskingPin asking, int digit) {
        if (asking.typed().length() == PinHash.MOST_DIGITS) {
            return answers.refuse(state, Answer.PIN_TOO_LONG);
        }
        return Step.accepted(typed(state, asking, asking.typed().plus(digit)));
    }

    private State typed(State state, Stage.AskingPin asking, Pin pin) {
        return state.withStage(new Stage.AskingPin(asking.change(), timeouts.pinEntry(), pin));
    }

    /** Counted first, looked at then: see {@link Effect.KeepWrongPins}. */
    static Step check(State state, Stage.AskingPin asking, Pin pin) {
        return Step.to(
                state.withStage(new Stage.CheckingPin(asking.change())),
                new Effect.KeepWrongPins(state.pins().wrong() + 1),
                new Effect.CheckPin(pin));
    }
}
