// SPDX-License-Identifier: GPL-2.0
/*
 * The pins of a Raspberry Pi with a kiosk's case wired to them.
 *
 * A contact ties its pin to ground while it is closed. While it is open, the pin reads what the Pi's own resistor makes of
 * it, as the firmware has set it up: an input without its pull-up reads low, as if its button were held for ever. The
 * kernel's gpio-sim keeps one value for both, so that setting up a pin would let go of a button that somebody holds.
 *
 * /dev/gpio-case takes one line for each change, "17 closed 0" or "17 open 14": a pin, what its contact does, and how often the
 * firmware has to have looked at it before the write ends. Nobody waits for a firmware that does not have the pin. It gives one
 * line for each change of an output, "14 1", in their order. What is not read before the buffer is full is lost, and whoever
 * reads next is told of an overflow.
 *
 * Nothing tells of edges: the firmware looks at its pins.
 */
#include <linux/gpio/driver.h>
#include <linux/iopoll.h>
#include <linux/kfifo.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/spinlock.h>

#define LINES 58
#define BUFFER_BYTES (1 << 16)
#define LOOK_MICROSECONDS (2 * USEC_PER_MSEC)
#define PATIENCE_MICROSECONDS (120 * USEC_PER_SEC)

static DEFINE_SPINLOCK(lock);
static DECLARE_BITMAP(taken, LINES);
static DECLARE_BITMAP(closed, LINES);
static DECLARE_BITMAP(pulled_up, LINES);
static DECLARE_BITMAP(driven, LINES);
static DECLARE_BITMAP(level, LINES);
static struct kfifo changes;
static bool overflowed;
static unsigned int looks[LINES];

static bool is_high(unsigned int line)
{
	if (test_bit(line, driven))
		return test_bit(line, level);
	return !test_bit(line, closed) && test_bit(line, pulled_up);
}

static int direction(struct gpio_chip *chip, unsigned int line)
{
	return test_bit(line, driven) ? GPIO_LINE_DIRECTION_OUT : GPIO_LINE_DIRECTION_IN;
}

static int get(struct gpio_chip *chip, unsigned int line)
{
	unsigned long flags;
	bool high;

	spin_lock_irqsave(&lock, flags);
	high = is_high(line);
	looks[line]++;
	spin_unlock_irqrestore(&lock, flags);
	return high;
}

static void set(struct gpio_chip *chip, unsigned int line, int value)
{
	unsigned long flags;
	char text[16];
	int length;

	spin_lock_irqsave(&lock, flags);
	if (test_bit(line, level) != !!value) {
		__assign_bit(line, level, value);
		length = scnprintf(text, sizeof(text), "%u %d\n", line, !!value);
		overflowed |= kfifo_in(&changes, text, length) < length;
	}
	spin_unlock_irqrestore(&lock, flags);
}

static int be_input(struct gpio_chip *chip, unsigned int line)
{
	clear_bit(line, driven);
	return 0;
}

static int be_output(struct gpio_chip *chip, unsigned int line, int value)
{
	set_bit(line, driven);
	set(chip, line, value);
	return 0;
}

static int configure(struct gpio_chip *chip, unsigned int line, unsigned long config)
{
	switch (pinconf_to_config_param(config)) {
	case PIN_CONFIG_BIAS_PULL_UP:
		set_bit(line, pulled_up);
		return 0;
	case PIN_CONFIG_BIAS_PULL_DOWN:
	case PIN_CONFIG_BIAS_DISABLE:
		clear_bit(line, pulled_up);
		return 0;
	default:
		return -ENOTSUPP;
	}
}

static int have(struct gpio_chip *chip, unsigned int line)
{
	set_bit(line, taken);
	return 0;
}

/* Whoever lets go of a pin leaves it as a Pi has it after power-up: an input that nothing pulls. */
static void let_go(struct gpio_chip *chip, unsigned int line)
{
	if (test_bit(line, driven))
		set(chip, line, 0);
	clear_bit(line, driven);
	clear_bit(line, pulled_up);
	clear_bit(line, taken);
}

static struct gpio_chip pins = {
	.label = "pinctrl-bcm2711",
	.owner = THIS_MODULE,
	.base = -1,
	.ngpio = LINES,
	.get_direction = direction,
	.get = get,
	.set = set,
	.direction_input = be_input,
	.direction_output = be_output,
	.set_config = configure,
	.request = have,
	.free = let_go,
};

static bool was_looked_at(unsigned int line, unsigned int times)
{
	return READ_ONCE(looks[line]) >= times || !test_bit(line, taken);
}

/* One change a write. A firmware that has its pins and does not look at them makes it fail. */
static ssize_t take(struct file *file, const char __user *from, size_t size, loff_t *offset)
{
	char text[32], word[8];
	unsigned int line, times;
	bool rested;
	int failed;

	if (size >= sizeof(text) || copy_from_user(text, from, size))
		return -EINVAL;
	text[size] = '\0';
	if (sscanf(text, "%u %7s %u", &line, word, &times) != 3 || line >= LINES)
		return -EINVAL;
	if (strcmp(word, "closed") && strcmp(word, "open"))
		return -EINVAL;
	spin_lock_irq(&lock);
	__assign_bit(line, closed, !strcmp(word, "closed"));
	looks[line] = 0;
	spin_unlock_irq(&lock);
	failed = read_poll_timeout(was_looked_at, rested, rested, LOOK_MICROSECONDS, PATIENCE_MICROSECONDS, false,
				   line, times);
	return failed ? failed : size;
}

/* Gives what there is, and end-of-file where there is nothing more: nobody waits here. */
static ssize_t give(struct file *file, char __user *to, size_t size, loff_t *offset)
{
	char text[256];
	unsigned int length;

	if (overflowed)
		return -EOVERFLOW;
	spin_lock_irq(&lock);
	length = kfifo_out(&changes, text, min(size, sizeof(text)));
	spin_unlock_irq(&lock);
	return copy_to_user(to, text, length) ? -EFAULT : length;
}

static const struct file_operations operations = {
	.owner = THIS_MODULE,
	.read = give,
	.write = take,
};

static struct miscdevice wires = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "gpio-case",
	.fops = &operations,
};

static int __init case_begin(void)
{
	int failed = kfifo_alloc(&changes, BUFFER_BYTES, GFP_KERNEL);

	if (failed)
		return failed;
	failed = misc_register(&wires);
	if (failed)
		goto free;
	pins.parent = wires.this_device;
	failed = gpiochip_add_data(&pins, NULL);
	if (failed)
		goto deregister;
	return 0;
deregister:
	misc_deregister(&wires);
free:
	kfifo_free(&changes);
	return failed;
}

static void __exit case_end(void)
{
	gpiochip_remove(&pins);
	misc_deregister(&wires);
	kfifo_free(&changes);
}

module_init(case_begin);
module_exit(case_end);
MODULE_DESCRIPTION("A kiosk's case on the pins of a Raspberry Pi");
MODULE_LICENSE("GPL");
