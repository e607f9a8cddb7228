package urna.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import urna.election.MalformedDefinitionException;
import urna.note.MalformedTextException;
import urna.note.SignedNote;
import urna.note.StrictText;
import urna.note.UnknownSignerException;
import urna.testing.TestElection;
import urna.testing.TestLog;

class ReceiptTest {
    private final TestElection election = new TestElection();
    private final TestLog log = new TestLog(election, "k-1");

    private Receipt open(SignedNote note) throws Exception {
        return Receipt.open(note.bytes(), election.election(), election.kiosk("k-1"));
    }

    @Test
    void aCosignedCheckpointIsAReceipt() throws Exception {
        log.add(log.opened());
        SignedNote checkpoint = log.checkpoint();

        Receipt receipt = open(checkpoint.with(election.cosigner().cosign(checkpoint.text(), 1000)));

        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.Stored.class,
                        stored -> assertThat(stored.checkpoint().checkpoint()).isEqualTo(log.head()));
    }

    @Test
    void aCheckpointWithoutTheHubsCosignatureIsNone() {
        log.add(log.opened());

        assertThatThrownBy(() -> open(log.checkpoint())).isInstanceOf(UnknownSignerException.class);
    }

    @Test
    void aRefusalSaysWhyAndWhereToGoOn() throws Exception {
        assertThat(open(Receipt.refuse(election.origin("k-1"), "gap", 17, election.signer())))
                .isEqualTo(new Receipt.Refused("gap", 17));
    }

    @Test
    void aRefusalForAnotherKioskIsNotTaken() {
        assertThatThrownBy(() -> open(Receipt.refuse(election.origin("k-2"), "gap", 17, election.signer())))
                .isInstanceOf(MalformedTextException.class);
    }

    @Test
    void aRefusalThatTheHubDidNotSignIsNotTaken() {
        assertThatThrownBy(() -> open(Receipt.refuse(election.origin("k-1"), "gap", 17, election.kioskKey("k-2"))))
                .isInstanceOf(UnknownSignerException.class);
    }

    @Test
    void aReasonThatIsNotAWordIsNotTaken() {
        assertThatThrownBy(() -> open(Receipt.refuse(election.origin("k-1"), "Vote for Ana!", 17, election.signer())))
                .isInstanceOf(MalformedTextException.class)
                .hasMessageContaining("not a word");
    }

    @Test
    void aStateWhoseCountsCouldOverflowASumIsNotTaken() {
        String state = "{\"polls\":\"OPEN\",\"software\":\"x\",\"enabled\":%s,\"cast\":0,\"voided\":0,"
                + "\"segmentsWaiting\":0,\"alarms\":[],\"clockSeconds\":1}";
        for (String count : List.of("-1", "2147483648", "9223372036854775807")) {
            assertThatThrownBy(() -> KioskState.parse(StrictText.utf8(state.replace("%s", count))))
                    .isInstanceOf(MalformedDefinitionException.class)
                    .hasMessageContaining("a count must be");
        }
    }

    @Test
    void aStateComesBackFromItsJsonAndNothingElseDoes() throws Exception {
        KioskState state =
                new KioskState(KioskState.Polls.OPEN, "0.1.0", 5, 3, 1, 2, List.of("printer"), 1_795_000_000);

        assertThat(KioskState.parse(state.json())).isEqualTo(state);
        assertThatThrownBy(() -> KioskState.parse(StrictText.utf8("{\"polls\":\"OPEN\"}")))
                .isInstanceOf(MalformedDefinitionException.class);
    }

    @Test
    void aTopicTellsItsKiosk() {
        assertThat(Topics.kioskOf(Topics.segment("k-1"))).contains("k-1");
        assertThat(Topics.kioskOf("urna/v1/segment")).isEmpty();
        assertThat(Topics.kioskOf("otra/v1/k-1/segment")).isEmpty();
    }
}
