package urna.hub.broker;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
import com.hivemq.extension.sdk.api.packets.auth.DefaultAuthorizationBehaviour;
import com.hivemq.extension.sdk.api.packets.auth.ModifiableDefaultPermissions;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import urna.note.StrictText;
import urna.wire.Topics;

/**
 * Lets the hub in by its password, and everybody else only to what a kiosk needs, and only once the hub listens: what is
 * published while nobody listens would be acknowledged and lost. Kiosks are not told apart here; their signatures are
 * what counts.
 */
final class Gatekeeper implements ExtensionMain, SimpleAuthenticator {
    private final String hub;
    private final String password;
    private volatile boolean open;

    /**
     * A gatekeeper of closed doors.
     *
     * @param hub the hub's client id
     * @param password the hub's
     */
    Gatekeeper(String hub, String password) {
        this.hub = hub;
        this.password = password;
    }

    void open() {
        open = true;
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        Services.securityRegistry().setAuthenticatorProvider(provider -> this);
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        // Nothing is held that would have to be given back.
    }

    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        ConnectPacket connect = input.getConnectPacket();
        if (connect.getClientId().equals(hub)) {
            if (isHubsPassword(connect)) {
                output.authenticateSuccessfully();
            } else {
                output.failAuthentication(ConnackReasonCode.NOT_AUTHORIZED);
            }
        } else if (open) {
            allowWhatAKioskNeeds(output.getDefaultPermissions());
            output.authenticateSuccessfully();
        } else {
            output.failAuthentication(ConnackReasonCode.SERVER_UNAVAILABLE, "the hub is starting");
        }
    }

    private boolean isHubsPassword(ConnectPacket connect) {
        ByteBuffer given = connect.getPassword().orElseGet(() -> ByteBuffer.allocate(0));
        byte[] bytes = new byte[given.remaining()];
        given.duplicate().get(bytes);
        return MessageDigest.isEqual(bytes, StrictText.utf8(password));
    }

    private static void allowWhatAKioskNeeds(ModifiableDefaultPermissions permissions) {
        permissions.setDefaultBehaviour(DefaultAuthorizationBehaviour.DENY);
        permissions.add(permission(Topics.ALL_SEGMENTS, TopicPermission.MqttActivity.PUBLISH));
        permissions.add(permission(Topics.ALL_STATES, TopicPermission.MqttActivity.PUBLISH));
        permissions.add(permission(Topics.receipt("+"), TopicPermission.MqttActivity.SUBSCRIBE));
    }

    private static TopicPermission permission(String filter, TopicPermission.MqttActivity activity) {
        return Builders.topicPermission()
                .topicFilter(filter)
                .type(TopicPermission.PermissionType.ALLOW)
                .activity(activity)
                .build();
    }
}
