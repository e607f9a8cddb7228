package urna.hub.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import urna.handover.TlsIdentity;

/** A certificate for {@code 127.0.0.1} that is its own authority, made by the JDK's keytool, in the files of a hub's folder. */
public final class WebCertificate {
    private static final String PASSWORD = "changeit";
    private static final String NAME = "web";

    private WebCertificate() {}

    public static void write(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(folder);
        Path store = folder.resolve("made.p12");
        make(store);
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            made.load(in, PASSWORD.toCharArray());
        }
        byte[] certificate = made.getCertificate(NAME).getEncoded();
        Files.writeString(folder.resolve(TlsIdentity.AUTHORITY_FILE), pem("CERTIFICATE", certificate));
        Files.writeString(folder.resolve(TlsIdentity.CERTIFICATE_FILE), pem("CERTIFICATE", certificate));
        Path key = Files.createFile(
                folder.resolve(TlsIdentity.KEY_FILE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                key,
                pem("PRIVATE KEY", made.getKey(NAME, PASSWORD.toCharArray()).getEncoded()));
    }

    private static void make(Path store) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                NAME,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=_web",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        Path output = store.resolveSibling("keytool.log");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("keytool: " + Files.readString(output));
        }
    }

    private static String pem(String what, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
