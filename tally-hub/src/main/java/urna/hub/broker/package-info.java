/**
 * The broker of one hall: HiveMQ CE within the hub's process, in memory, on this machine's loopback address. A commune
 * with a network of its own uses any other MQTT 5 broker with TLS client certificates; nothing here relies on more than
 * QoS 1, retained messages and a last will.
 */
@NullMarked
package urna.hub.broker;

import org.jspecify.annotations.NullMarked;
