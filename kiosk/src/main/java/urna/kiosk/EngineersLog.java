package urna.kiosk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The engineer's log of a kiosk: a line each on the error output, so that screen and paper stay readable. Found by Logback
 * itself. Set up by code, because Logback's own way through XML and patterns is a sixth of all that a kiosk does until its
 * first screen.
 *
 * <p>Other programs may have the kiosk among their jars, with a log of their own: this is for those alone that {@link #use}.
 */
public final class EngineersLog extends ContextAwareBase implements Configurator {
    private static final String PROPERTY = "urna.log";
    private static final String KIOSK = "kiosk";

    /** Makes this the log of this process. Before the first logger. */
    public static void use() {
        System.setProperty(PROPERTY, KIOSK);
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (!KIOSK.equals(System.getProperty(PROPERTY))) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Line line = new Line();
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(line);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** {@code 17:04:31 WARN  Uplink: no broker}, and below it what was thrown. */
    private static final class Line extends LayoutBase<ILoggingEvent> {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

        @Override
        public String doLayout(ILoggingEvent event) {
            StringBuilder text = new StringBuilder()
                    .append(TIME.format(LocalTime.ofInstant(event.getInstant(), ZoneOffset.UTC)))
                    .append(' ')
                    .append(event.getLevel())
                    .append(" ".repeat(6 - event.getLevel().toString().length()))
                    .append(event.getLoggerName()
                            .substring(event.getLoggerName().lastIndexOf('.') + 1))
                    .append(": ")
                    .append(event.getFormattedMessage())
                    .append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            return text.toString();
        }
    }
}
