package urna.provisioning.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import urna.note.RandomSource;

/**
 * How the authority's certificates look. Keys are on the curve P-256: Java 17 and OpenSSL both speak TLS 1.3 with them (Java
 * knows no Ed25519 there), a Raspberry Pi signs with one in a millisecond where RSA takes tens, and making one takes no time.
 */
final class Certificates {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int SERIAL_BYTES = 16;

    /** What a certificate may be used for: whoever does not understand one of these must not take the certificate. */
    private static final Set<ASN1ObjectIdentifier> LIMITS =
            Set.of(Extension.basicConstraints, Extension.keyUsage, Extension.extendedKeyUsage);

    private Certificates() {}

    /** A new key, from the operating system's generator. */
    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has the curve P-256", e);
        }
    }

    static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(SIGNATURE).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("a key of the curve that was made here", e);
        }
    }

    /** The authority's own: it issues certificates and a list of revoked ones, and nothing below it issues any. */
    static X509Certificate root(X500Principal name, KeyPair key, Validity validity, RandomSource random) {
        X509v3CertificateBuilder builder = builder(name, name, key.getPublic(), validity, random);
        add(
                builder,
                Extension.subjectKeyIdentifier,
                identifiers().createSubjectKeyIdentifier(encoded(key.getPublic())));
        add(builder, Extension.basicConstraints, new BasicConstraints(0));
        add(builder, Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return sign(builder, key.getPrivate());
    }

    /** One for a holder: a client's opens no server, and a server's is no client's. */
    static X509Certificate leaf(
            X509Certificate authority,
            PrivateKey authorityKey,
            Holder holder,
            PublicKey key,
            Validity validity,
            RandomSource random) {
        X509v3CertificateBuilder builder = builder(
                authority.getSubjectX500Principal(),
                new X500Principal("CN=" + holder.name()),
                key,
                validity.within(authority.getNotAfter().toInstant()),
                random);
        add(builder, Extension.subjectKeyIdentifier, identifiers().createSubjectKeyIdentifier(encoded(key)));
        add(
                builder,
                Extension.authorityKeyIdentifier,
                identifiers().createAuthorityKeyIdentifier(encoded(authority.getPublicKey())));
        add(builder, Extension.basicConstraints, new BasicConstraints(false));
        add(builder, Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature));
        boolean server = holder instanceof Holder.Server;
        KeyPurposeId purpose = server ? KeyPurposeId.id_kp_serverAuth : KeyPurposeId.id_kp_clientAuth;
        add(builder, Extension.extendedKeyUsage, new ExtendedKeyUsage(purpose));
        if (holder instanceof Holder.Server its) {
            GeneralName[] names =
                    its.hosts().stream().map(HostName::generalName).toArray(GeneralName[]::new);
            add(builder, Extension.subjectAlternativeName, new GeneralNames(names));
        }
        return sign(builder, authorityKey);
    }

    /** One for each use: it keeps a digest, which two threads must not share. */
    private static X509ExtensionUtils identifiers() {
        return new BcX509ExtensionUtils();
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, PublicKey key, Validity validity, RandomSource random) {
        BigInteger serial = new BigInteger(1, random.bytes(SERIAL_BYTES)).setBit(0);
        return new JcaX509v3CertificateBuilder(issuer, serial, validity.fromDate(), validity.untilDate(), subject, key);
    }

    private static SubjectPublicKeyInfo encoded(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded());
    }

    private static void add(X509v3CertificateBuilder builder, ASN1ObjectIdentifier extension, ASN1Encodable value) {
        try {
            builder.addExtension(extension, LIMITS.contains(extension), value);
        } catch (IOException e) {
            throw new IllegalStateException("an extension that cannot be encoded", e);
        }
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key) {
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was built here", e);
        }
    }
}
