package urna.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static urna.kiosk.session.Button.BLANK;
import static urna.kiosk.session.Button.CONFIRM;
import static urna.kiosk.session.Button.CORRECT;
import static urna.kiosk.session.Button.LANGUAGE;
import static urna.kiosk.session.Button.MOVE;
import static urna.kiosk.session.Button.NEXT;
import static urna.kiosk.session.Button.OPTION_1;
import static urna.kiosk.session.Button.OPTION_2;
import static urna.kiosk.session.Button.OPTION_4;
import static urna.kiosk.session.Button.OPTION_9;
import static urna.kiosk.session.Button.SELECT;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import urna.election.Election;
import urna.election.Rule;
import urna.kiosk.pollworker.Pin;
import urna.kiosk.session.Event;
import urna.testing.TestElection;

class NarratorTest {
    private static final Election ELECTION = new TestElection().election();

    private static final String ONE = "Pulse el botón de su opción y luego CONFIRMAR.";
    private static final String CONFIRM_NEXT = "Para seguir, pulse CONFIRMAR.";

    private final Listener listener = Listener.enabled(ELECTION);

    private List<String> enable() {
        return listener.hear(new Event.Enable());
    }

    @Test
    void tellsANewVoterEachOptionWithItsButton() {
        assertThat(enable())
                .endsWith(
                        "Pregunta 1 de 3",
                        "Contienda proyecto",
                        ONE,
                        "Botón 1",
                        "Opción escaleras",
                        "Botón 2",
                        "Opción agua",
                        "Botón 3",
                        "Opción cancha",
                        "Botón 4",
                        "Opción escuela");
    }

    @Test
    void tellsWhatIsMarkedAndWhatToPressNext() {
        enable();
        assertThat(listener.press(OPTION_2)).containsExactly("Opción agua", "marcada", CONFIRM_NEXT);
        assertThat(listener.press(OPTION_1)).containsExactly("Opción escaleras", "marcada", CONFIRM_NEXT);
        assertThat(listener.press(OPTION_1)).containsExactly("Opción escaleras", "marcada", CONFIRM_NEXT);
        assertThat(listener.press(CORRECT)).containsExactly("Opción escaleras", "ya no está marcada", ONE);
        assertThat(listener.press(BLANK))
                .containsExactly("Marcó EN BLANCO. Pulse CONFIRMAR, o el botón de una opción.");
    }

    @Test
    void countsWhereMoreCanBeMarked() {
        enable();
        listener.press(OPTION_2);
        listener.press(CONFIRM);
        assertThat(listener.press(OPTION_4))
                .containsExactly("Opción diego", "marcada", "Elija hasta 3 y luego CONFIRMAR. Marcadas: 1 de 3.");
        assertThat(listener.press(OPTION_4))
                .containsExactly(
                        "Opción diego", "ya no está marcada", "Elija hasta 3 y luego CONFIRMAR. Marcadas: 0 de 3.");
    }

    @Test
    void saysOnlyTheAnswerToARefusedPressEachTime() {
        enable();
        assertThat(listener.press(CONFIRM)).containsExactly("Marque una opción, o BLANCO.");
        assertThat(listener.press(CONFIRM)).containsExactly("Marque una opción, o BLANCO.");
        assertThat(listener.press(OPTION_9)).containsExactly("Ese botón no tiene nada a su lado.");
    }

    @Test
    void tellsInTheReviewWhatWasChosen() {
        enable();
        List.of(OPTION_2, CONFIRM, OPTION_1, OPTION_4, CONFIRM, BLANK).forEach(listener::press);
        assertThat(listener.press(CONFIRM))
                .containsExactly(
                        "Revise su voto",
                        "CONFIRMAR registra su voto. Para cambiar algo, pulse el botón que está a su lado.",
                        "Botón 1",
                        "Contienda proyecto",
                        "Eligió:",
                        "Opción agua",
                        "Botón 2",
                        "Contienda jueces",
                        "Eligió:",
                        "Opción ana",
                        "Opción diego",
                        "Botón 3",
                        "Contienda carta",
                        "Eligió:",
                        "En blanco");
        assertThat(listener.press(CONFIRM)).containsExactly("Su voto está registrado", "Gracias por participar.");
    }

    @Test
    void beginsAnewInAnotherLanguage() {
        enable();
        assertThat(listener.press(LANGUAGE)).startsWith("Question 1 of 3", "Contest proyecto");
    }

    @Test
    void tellsOfTheOtherPages() {
        String[] options = IntStream.rangeClosed(1, 12).mapToObj(i -> "o-" + i).toArray(String[]::new);
        Election election = new TestElection(TestElection.Settings.standard()
                        .contests(List.of(TestElection.contest("larga", new Rule.ChooseOne(1), options))))
                .election();
        Listener other = Listener.enabled(election);
        assertThat(other.hear(new Event.Enable()))
                .contains("Página 1", "de 2")
                .endsWith("Hay más páginas: pulse SIGUIENTE.");
        assertThat(other.press(NEXT))
                .containsExactly(
                        "Página 2",
                        "de 2",
                        "Botón 1",
                        "Opción o-11",
                        "Botón 2",
                        "Opción o-12",
                        "Hay más páginas: pulse SIGUIENTE.");
    }

    @Test
    void tellsWhoHasTwoButtonsOnlyWhereTheyAre() {
        enable();
        assertThat(listener.press(MOVE)).endsWith("Opción escaleras", "Opción agua", "Opción cancha", "Opción escuela");
        assertThat(listener.press(MOVE)).containsExactly("Opción escaleras");
        assertThat(listener.press(SELECT)).containsExactly("Opción escaleras", "marcada", CONFIRM_NEXT);
        assertThat(listener.press(MOVE)).containsExactly("Opción agua");
        listener.press(MOVE);
        listener.press(MOVE);
        assertThat(listener.press(MOVE)).containsExactly("BLANCO");
        assertThat(listener.press(MOVE)).containsExactly("CORREGIR");
        assertThat(listener.press(MOVE)).containsExactly("CONFIRMAR");
        assertThat(listener.press(SELECT)).startsWith("Pregunta 2 de 3", "Contienda jueces");
        assertThat(listener.press(SELECT)).startsWith("Pregunta 2 de 3", "Contienda jueces");
    }

    @Test
    void neverSaysADigitOfAPin() {
        listener.hear(new Event.VoidSession());
        Listener closing = Listener.enabled(ELECTION);
        assertThat(closing.hear(new Event.ClosePolls())).containsExactly("PIN");
        assertThat(closing.press(OPTION_4)).isEmpty();
        assertThat(closing.hear(new Event.PinEntered(new Pin("000000")))).containsExactly("PIN incorrecto.");
        for (int i = 0; i < 3; i++) {
            closing.hear(new Event.PinEntered(new Pin("000000")));
        }
        List<String> locked = closing.hear(new Event.PinEntered(new Pin("000000")));
        assertThat(locked).contains("Demasiados PIN incorrectos.").noneMatch(phrase -> phrase.contains("60"));
    }

    @Test
    void saysNothingOfTheStatusLine() {
        enable();
        assertThat(listener.hear(new Event.KeyTurned(false))).isEmpty();
    }
}
