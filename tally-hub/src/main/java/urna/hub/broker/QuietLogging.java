package urna.hub.broker;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.net.URL;

/**
 * Sets up logging from {@code logging.xml}. Logback finds this by its service file, and asks it before it looks for a
 * {@code logback.xml}: the broker's jar has one of those too, a chatty one, and which one comes first would depend on the
 * order of the class path.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class QuietLogging extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        URL settings = QuietLogging.class.getResource("logging.xml");
        if (settings == null) {
            throw new IllegalStateException("logging.xml is not on the class path");
        }
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(loggers);
        try {
            configurator.doConfigure(settings);
        } catch (JoranException e) {
            throw new IllegalStateException("logging.xml cannot be read", e);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
