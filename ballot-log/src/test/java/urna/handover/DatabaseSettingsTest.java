package urna.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db:5432/urna",
                "jdbc:postgresql:urna",
                "jdbc:postgresql://db/urna?ssl=true",
                "jdbc:postgresql://db/urna?sslmode=verify-full&sslrootcert=/etc/urna/db.pem"
            })
    void aServerMayBeReachedByTls(String url) {
        assertThat(new DatabaseSettings.PostgreSql(url, "urna").url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:hub.db",
                "jdbc:postgresql://db/urna?reWriteBatchedInserts=true",
                "jdbc:postgresql://db/urna?sslmode=require&reWriteBatchedInserts=true",
                "jdbc:postgresql://db/urna?reWriteBatchedInserts=true&sslmode=require",
                "jdbc:postgresql://db/urna?sslmode=require?autosave=always&x",
                "jdbc:postgresql://db/urna?sslmode=require&sslpassword=secret",
                "jdbc:postgresql://db/urna?"
            })
    void whatWouldChangeTheDriversAnswersIsRefusedInOneLine(String url) {
        assertThatThrownBy(() -> new DatabaseSettings.PostgreSql(url, "urna"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("the database's url must be .+");
    }
}
