package urna.provisioning.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import urna.handover.InputFile;
import urna.handover.MalformedCertificateException;

/**
 * The serial numbers that a broker lets in no more (RFC 5280, section 5). The list holds for as long as the authority: one
 * that ran out would close the broker to everybody.
 *
 * @param revoked when each was revoked, by its serial number
 */
record RevocationList(Map<BigInteger, Instant> revoked) {
    RevocationList {
        revoked = Map.copyOf(revoked);
    }

    static RevocationList empty() {
        return new RevocationList(Map.of());
    }

    static RevocationList read(Path file) throws IOException, MalformedCertificateException {
        byte[] content = InputFile.read(file);
        try {
            X509CRL list =
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(content));
            Map<BigInteger, Instant> revoked = new LinkedHashMap<>();
            for (X509CRLEntry entry :
                    Objects.requireNonNullElse(list.getRevokedCertificates(), Set.<X509CRLEntry>of())) {
                revoked.put(entry.getSerialNumber(), entry.getRevocationDate().toInstant());
            }
            return new RevocationList(revoked);
        } catch (CertificateException | CRLException e) {
            throw new MalformedCertificateException(file + ": not a list of revoked certificates in PEM");
        }
    }

    boolean contains(X509Certificate certificate) {
        return revoked.containsKey(certificate.getSerialNumber());
    }

    RevocationList with(List<X509Certificate> more, Instant now) {
        Map<BigInteger, Instant> all = new LinkedHashMap<>(revoked);
        more.forEach(certificate -> all.put(certificate.getSerialNumber(), now));
        return new RevocationList(all);
    }

    /** The list as it holds from then on, signed by the authority, in PEM. */
    String pem(X509Certificate authority, PrivateKey key, Instant from) throws IOException {
        Date end = authority.getNotAfter();
        X509v2CRLBuilder builder = new JcaX509v2CRLBuilder(authority.getSubjectX500Principal(), Date.from(from));
        builder.setNextUpdate(end);
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(revoked.size())));
        List<Map.Entry<BigInteger, Instant>> entries = new ArrayList<>(revoked.entrySet());
        entries.sort(
                Comparator.comparing(Map.Entry<BigInteger, Instant>::getValue).thenComparing(Map.Entry::getKey));
        for (Map.Entry<BigInteger, Instant> entry : entries) {
            builder.addCRLEntry(entry.getKey(), Date.from(entry.getValue()), CRLReason.privilegeWithdrawn);
        }
        return Issued.pem(builder.build(Certificates.signer(key)));
    }
}
