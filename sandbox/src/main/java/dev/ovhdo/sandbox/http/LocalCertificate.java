package dev.ovhdo.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A self-signed certificate for the local names of this machine. The private key is never written
 * to a file: after the end of the process, no server can use the certificate, even if a client
 * still trusts the certificate.
 */
public final class LocalCertificate {
  /** The maximum that the strictest clients accept, which are Apple's. */
  private static final Duration VALIDITY = Duration.ofDays(397);

  private static final String ALIAS = "sandbox";

  private final KeyPair keys;
  private final X509Certificate certificate;

  private LocalCertificate(KeyPair keys, X509Certificate certificate) {
    this.keys = keys;
    this.certificate = certificate;
  }

  /**
   * Generates a key pair and a certificate.
   *
   * @param now the current time of the clients; the certificate is valid from one day earlier, for
   *     clients whose clock is behind
   * @param names further names and addresses of the server
   */
  public static LocalCertificate generate(Instant now, Collection<String> names) {
    try {
      // P-256, because not every TLS client supports Ed25519.
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      return new LocalCertificate(keys, certificate(keys, now.minus(Duration.ofDays(1)), names));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot generate the certificate of the sandbox", e);
    }
  }

  private static X509Certificate certificate(KeyPair keys, Instant begin, Collection<String> more)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    X500Name name = new X500Name("CN=ovh-do sandbox");
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(64, new SecureRandom()).setBit(64),
            Date.from(begin),
            Date.from(begin.plus(VALIDITY)),
            name,
            keys.getPublic());
    GeneralName[] names =
        Stream.concat(Stream.of("localhost", "127.0.0.1", "::1"), more.stream())
            .distinct()
            .map(LocalCertificate::name)
            .toArray(GeneralName[]::new);
    JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
    builder
        .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names))
        // Clients trust this certificate as a root, and some clients require a root to be an
        // authority.
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
        .addExtension(
            Extension.keyUsage,
            true,
            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign))
        .addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
        // The strict checks of Python require both identifiers.
        .addExtension(
            Extension.subjectKeyIdentifier,
            false,
            identifiers.createSubjectKeyIdentifier(keys.getPublic()))
        .addExtension(
            Extension.authorityKeyIdentifier,
            false,
            identifiers.createAuthorityKeyIdentifier(keys.getPublic()));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }

  private static GeneralName name(String name) {
    boolean address = name.contains(":") || name.matches("[0-9.]+");
    return new GeneralName(
        address ? GeneralName.iPAddress : GeneralName.dNSName, name.replaceAll("[\\[\\]]|%.*", ""));
  }

  /** Returns a TLS context with which a server presents this certificate. */
  public SSLContext serverContext() {
    try {
      char[] password = {};
      KeyStore store = emptyStore("PKCS12");
      store.setKeyEntry(ALIAS, keys.getPrivate(), password, new X509Certificate[] {certificate});
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this JVM does not support TLS", e);
    }
  }

  /** Writes the certificate in PEM format, without the private key. */
  public void writePem(Path file) throws IOException {
    try {
      Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
      String text =
          "-----BEGIN CERTIFICATE-----\n"
              + lines.encodeToString(certificate.getEncoded())
              + "\n-----END CERTIFICATE-----\n";
      Files.writeString(file, text, StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /**
   * Writes the certificate as a Java trust store in JKS format. Unlike PKCS12, JKS needs no
   * password to read certificates; a JVM detects the format.
   */
  public void writeTrustStore(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = emptyStore("JKS");
      store.setCertificateEntry(ALIAS, certificate);
      store.store(out, new char[0]);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static KeyStore emptyStore(String type) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    return store;
  }
}
