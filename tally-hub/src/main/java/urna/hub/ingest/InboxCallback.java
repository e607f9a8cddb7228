package urna.hub.ingest;

import java.util.Optional;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.election.MalformedDefinitionException;
import urna.wire.KioskState;
import urna.wire.Topics;

/** What Paho calls on its own thread. It puts things into a queue and never waits: waiting here would stop the connection. */
final class InboxCallback implements MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(InboxCallback.class);

    private final SegmentQueue segments;
    private final StateListener states;
    private final MqttAsyncClient client;
    private long complaints;

    InboxCallback(SegmentQueue segments, StateListener states, MqttAsyncClient client) {
        this.segments = segments;
        this.states = states;
        this.client = client;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws MqttException {
        Optional<String> kiosk = Topics.kioskOf(topic);
        if (kiosk.isPresent() && topic.equals(Topics.segment(kiosk.get()))) {
            takeSegment(kiosk.get(), message);
            return;
        }
        if (kiosk.isPresent() && topic.equals(Topics.state(kiosk.get()))) {
            takeState(kiosk.get(), message);
        }
        if (message.getQos() > 0) {
            client.messageArrivedComplete(message.getId(), message.getQos());
        }
    }

    private void takeSegment(String kiosk, MqttMessage message) throws MqttException {
        if (message.getQos() == 0) {
            // Nobody waits for an answer to it, and no receive maximum bounds how many of these come.
            return;
        }
        Message segment = new Message(kiosk, message.getPayload());
        if (!segments.offer(new MqttInbox.Delivery(segment, message.getId()))) {
            // Acknowledged, or the broker would keep a place for it as long as the connection lives. Nothing is lost:
            // when
            // no receipt comes, its kiosk sends it again.
            client.messageArrivedComplete(message.getId(), message.getQos());
            complain("more segments at a time than there is room for; of kiosk " + kiosk + " this time");
        }
    }

    private void takeState(String kiosk, MqttMessage message) {
        try {
            states.said(kiosk, KioskState.parse(message.getPayload()), message.isRetained());
        } catch (MalformedDefinitionException e) {
            complain("a state message that cannot be read, of kiosk " + kiosk);
        }
    }

    /** One line for the 1st, 2nd, 4th, 8th … so that nobody can fill the disk with our own log. */
    private void complain(String what) {
        complaints++;
        if (Long.bitCount(complaints) == 1) {
            LOG.warn("{} ({} complaints so far)", what, complaints);
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        // The intake asks whether the connection stands, and makes a new one.
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.warn("the connection to the broker: {}", exception.getMessage());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Whoever published waits for the token itself.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // Connecting waits for its own token.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // No enhanced authentication was asked for.
    }
}
