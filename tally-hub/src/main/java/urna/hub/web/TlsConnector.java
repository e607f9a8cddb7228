package urna.hub.web;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import urna.handover.TlsIdentity;
import urna.handover.WebSettings;

/** Where the pages are served when the hub speaks TLS itself; nothing is served there without it. */
final class TlsConnector {
    private TlsConnector() {}

    static ServerConnector of(Server jetty, HttpConfiguration http, WebSettings settings, TlsIdentity identity) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(identity.shown());
        tls.setKeyStorePassword("");
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        ServerConnector connector =
                new ServerConnector(jetty, new SslConnectionFactory(tls, plain.getProtocol()), plain);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }
}
