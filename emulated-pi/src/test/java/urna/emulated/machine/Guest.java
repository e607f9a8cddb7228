package urna.emulated.machine;

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
import java.util.HexFormat;

/** The shell of the emulated Pi, by way of its {@code pi-agent}: root's, and for what a person's hands and eyes would do. */
public final class Guest implements AutoCloseable {
    private final SocketChannel channel;
    private final BufferedReader in;
    private long asked;

    private Guest(SocketChannel channel) {
        this.channel = channel;
        in = new BufferedReader(Channels.newReader(channel, StandardCharsets.US_ASCII));
    }

    /** @param socket of the serial port's other end */
    static Guest connect(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        return new Guest(channel);
    }

    /**
     * Runs a script in {@code sh}, and waits until it has ended.
     *
     * @return what it wrote
     * @throws IOException with what it wrote, if its exit status is not 0
     */
    public String run(String script) throws IOException {
        return new String(read(script), StandardCharsets.UTF_8).strip();
    }

    /** The same for a script that writes bytes. */
    public byte[] read(String script) throws IOException {
        return ask("run", script);
    }

    /** Moves contacts of the case: a line for each, of what {@code modules/gpio-case.c} takes, and the milliseconds after it. */
    void move(String moves) throws IOException {
        ask("move", moves);
    }

    private byte[] ask(String what, String text) throws IOException {
        String id = Long.toString(++asked);
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        ByteBuffer line = StandardCharsets.US_ASCII.encode(id + " " + what + " " + bytes + "\n");
        while (line.hasRemaining()) {
            channel.write(line);
        }
        String answer = in.readLine();
        while (answer != null && !answer.startsWith(id + " ")) {
            answer = in.readLine();
        }
        if (answer == null) {
            throw new EOFException("the emulated Pi was switched off during: " + text);
        }
        String[] words = answer.split(" ", 3);
        byte[] output = HexFormat.of().parseHex(words[2]);
        if (!words[1].equals("0")) {
            throw new IOException(new String(output, StandardCharsets.UTF_8) + "\nstatus " + words[1] + " of: " + text);
        }
        return output;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
