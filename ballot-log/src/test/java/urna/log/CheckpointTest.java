package urna.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.note.SignedNote;
import urna.note.UnknownSignerException;
import urna.testing.TestElection;
import urna.testing.TestLog;

class CheckpointTest {
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private final TestElection election = new TestElection();

    @Test
    void theTextIsOriginSizeAndRoot() throws Exception {
        Checkpoint empty = new TestLog(election, "k-1").head();

        assertThat(empty.text()).isEqualTo("urna/cp-2026-4/el-panal/k-1\n0\n" + ROOT + "\n");
        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n",
                "o\n1\n",
                "o\n01\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n1\nAAAA\n",
                "o\n1\n" + ROOT + "\nextension\n",
                "\n1\n" + ROOT + "\n",
                "o\n1\n" + ROOT
            })
    void whatIsNotACheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedCheckpointException.class);
    }

    @Test
    void aCheckpointUnderAnotherKiosksKeyIsRefused() {
        Checkpoint head = new TestLog(election, "k-1").head();
        SignedNote byAnother = SignedCheckpoint.sign(head, election.kioskKey("k-2"));

        assertThatThrownBy(() ->
                        SignedCheckpoint.open(byAnother, election.kiosk("k-1").key()))
                .isInstanceOf(UnknownSignerException.class);
        assertThatThrownBy(() ->
                        SignedCheckpoint.open(byAnother, election.kiosk("k-2").key()))
                .isInstanceOf(MalformedCheckpointException.class)
                .hasMessageContaining("under the key of");
    }
}
