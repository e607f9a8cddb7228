// What a voter hears of a kiosk: its buzzer, and recorded phrases one after the other. Silent until it is turned on, as
// browsers want it.

// Frequency in hertz and length in seconds of each part. A refusal is low and long, whatever else is forgotten.
const TONES = {
  ACCEPTED: [[880, 0.06]],
  REFUSED: [[220, 0.16], [165, 0.24]],
  RECORDED: [[660, 0.12], [880, 0.12], [1320, 0.3]],
  ATTENTION: [[980, 0.18], [0, 0.08], [980, 0.18]],
};
const VOLUME = 0.15;

export class Sound {
  on = false;
  #context = null;
  #player = new Audio();
  #queue = [];

  constructor() {
    this.#player.addEventListener("ended", () => this.#next());
    // A phrase without a clip is left out.
    this.#player.addEventListener("error", () => this.#next());
  }

  turn(on) {
    this.on = on;
    if (on) {
      this.#context ??= new AudioContext();
      this.#context.resume();
    } else {
      this.#queue = [];
      this.#player.pause();
    }
  }

  beep(tone) {
    if (!this.on) return;
    let start = this.#context.currentTime;
    for (const [frequency, length] of TONES[tone] ?? []) {
      if (frequency) this.#note(frequency, start, length);
      start += length;
    }
  }

  #note(frequency, start, length) {
    const oscillator = new OscillatorNode(this.#context, { type: "triangle", frequency });
    const gain = new GainNode(this.#context, { gain: VOLUME });
    oscillator.connect(gain).connect(this.#context.destination);
    oscillator.start(start);
    oscillator.stop(start + length);
  }

  /** Plays clips, given by their addresses, one after the other and instead of what is being said. */
  say(clips) {
    if (!this.on) return;
    this.#queue = [...clips];
    this.#next();
  }

  #next() {
    const next = this.#queue.shift();
    if (!next || !this.on) return;
    this.#player.src = next;
    // Interrupted by the next speech: nothing is lost that matters.
    this.#player.play().catch(() => {});
  }
}
