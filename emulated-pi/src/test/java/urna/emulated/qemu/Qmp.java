package urna.emulated.qemu;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the QEMU Machine Protocol (qemu.org, "QEMU Machine Protocol Specification"): a line of JSON for each message, a
 * greeting first, one answer for each command, and events in between. For one thread at a time; one that is interrupted while
 * it waits loses the connection.
 */
public final class Qmp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final SocketChannel channel;
    private final BufferedReader in;
    private final List<JsonNode> events = new ArrayList<>();

    private Qmp(SocketChannel channel) {
        this.channel = channel;
        in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    /**
     * Connects, and makes QEMU ready for commands.
     *
     * @param socket the one of {@code -qmp unix:SOCKET,server=on,wait=off}; waited for while QEMU starts
     * @param qemu the process, whose end is the end of waiting
     */
    public static Qmp connect(Path socket, Process qemu) throws IOException {
        SocketChannel channel = Awaitility.await("QEMU's socket " + socket)
                .atMost(PATIENCE)
                .failFast("QEMU has ended", () -> !qemu.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> open(socket), SocketChannel::isConnected);
        boolean ready = false;
        try {
            Qmp qmp = new Qmp(channel);
            // There is a version in it, which nobody asks for.
            qmp.next().required("QMP");
            qmp.execute("qmp_capabilities");
            ready = true;
            return qmp;
        } finally {
            if (!ready) {
                channel.close();
            }
        }
    }

    private static SocketChannel open(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        boolean connected = false;
        try {
            connected = channel.connect(UnixDomainSocketAddress.of(socket));
            return channel;
        } finally {
            if (!connected) {
                channel.close();
            }
        }
    }

    public JsonNode execute(String command) throws IOException {
        return execute(command, Map.of());
    }

    /**
     * Has QEMU do something, and waits until it has.
     *
     * @param arguments what Jackson writes as the command's JSON
     * @return what the command returns; for most an empty object
     * @throws QmpRefusal if QEMU refuses it
     * @throws EOFException if QEMU ends meanwhile
     */
    public JsonNode execute(String command, Map<String, ?> arguments) throws IOException {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("execute", command);
        message.put("arguments", arguments);
        ByteBuffer line = StandardCharsets.UTF_8.encode(JSON.writeValueAsString(message) + "\n");
        while (line.hasRemaining()) {
            channel.write(line);
        }
        JsonNode answer = next();
        while (answer.has("event")) {
            events.add(answer);
            answer = next();
        }
        if (answer.has("error")) {
            JsonNode error = answer.required("error");
            throw new QmpRefusal(
                    command,
                    error.required("class").asString(),
                    error.required("desc").asString());
        }
        return answer.required("return");
    }

    private JsonNode next() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("QEMU closed the connection");
        }
        return JSON.readTree(line);
    }

    /** The names of the events so far, in their order: what QEMU told before the answer to the last command. */
    public List<String> events() {
        return events.stream().map(event -> event.required("event").asString()).toList();
    }

    /**
     * What a display shows now.
     *
     * @param file for QEMU to write the picture to, which takes the place of an older one
     */
    public Screenshot screenshot(Path file) throws IOException {
        // QEMU stands still while it writes this: a PNG takes it twenty times as long.
        execute("screendump", Map.of("filename", file.toAbsolutePath().toString(), "format", "ppm"));
        return Screenshot.read(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
