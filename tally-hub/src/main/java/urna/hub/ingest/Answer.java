package urna.hub.ingest;

import urna.note.SignedNote;

/**
 * What a kiosk is told, to be published once everything that it says is on disk.
 *
 * @param kiosk the kiosk's id
 * @param note a checkpoint with the hub's cosignature, or a refusal
 */
public record Answer(String kiosk, SignedNote note) {}
