// SPDX-License-Identifier: GPL-2.0
/*
 * An I2C bus with one device on it, whose bytes can be read again.
 *
 * The bus is number 1, as on a Pi's header. A device at ADDRESS acknowledges whatever it is sent, and /dev/i2c-glass gives
 * the same bytes to whoever looks at what the display must be showing. While PLUGGED is N, nothing acknowledges; LOSE makes
 * the next so many transfers fail as a spark does. What is not read before the buffer is full is lost, and whoever reads
 * next is told of an overflow.
 */
#include <linux/i2c.h>
#include <linux/kfifo.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/mutex.h>

#define BUS 1
#define BUFFER_BYTES (1 << 20)

static ushort address = 0x27;
module_param(address, ushort, 0444);
static bool plugged = true;
module_param(plugged, bool, 0644);
static uint lose;
module_param(lose, uint, 0644);

static DEFINE_MUTEX(lock);
static struct kfifo bytes;
static bool overflowed;

static int take(struct i2c_adapter *adapter, struct i2c_msg *messages, int count)
{
	int i, refused = 0;

	mutex_lock(&lock);
	if (lose) {
		lose--;
		refused = -EREMOTEIO;
	}
	for (i = 0; i < count && !refused; i++) {
		if (!plugged || messages[i].addr != address) {
			refused = -ENXIO;
		} else if (messages[i].flags & I2C_M_RD) {
			memset(messages[i].buf, 0, messages[i].len);
		} else {
			overflowed |= kfifo_in(&bytes, messages[i].buf, messages[i].len) < messages[i].len;
		}
	}
	mutex_unlock(&lock);
	return refused ? refused : count;
}

static u32 abilities(struct i2c_adapter *adapter)
{
	return I2C_FUNC_I2C | I2C_FUNC_SMBUS_EMUL;
}

static const struct i2c_algorithm algorithm = {
	.master_xfer = take,
	.functionality = abilities,
};

static struct i2c_adapter bus = {
	.owner = THIS_MODULE,
	.algo = &algorithm,
	.nr = BUS,
	.name = "glass",
};

/* Gives what there is, and end-of-file where there is nothing more: nobody waits here. */
static ssize_t give(struct file *file, char __user *to, size_t size, loff_t *offset)
{
	uint given = 0;
	int failed;

	if (overflowed)
		return -EOVERFLOW;
	mutex_lock(&lock);
	failed = kfifo_to_user(&bytes, to, size, &given);
	mutex_unlock(&lock);
	return failed ? failed : given;
}

static const struct file_operations operations = {
	.owner = THIS_MODULE,
	.read = give,
};

static struct miscdevice glass = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "i2c-glass",
	.fops = &operations,
};

static int __init glass_begin(void)
{
	int failed = kfifo_alloc(&bytes, BUFFER_BYTES, GFP_KERNEL);

	if (failed)
		return failed;
	failed = misc_register(&glass);
	if (failed)
		goto free;
	failed = i2c_add_numbered_adapter(&bus);
	if (failed)
		goto deregister;
	return 0;
deregister:
	misc_deregister(&glass);
free:
	kfifo_free(&bytes);
	return failed;
}

static void __exit glass_end(void)
{
	i2c_del_adapter(&bus);
	misc_deregister(&glass);
	kfifo_free(&bytes);
}

module_init(glass_begin);
module_exit(glass_end);
MODULE_DESCRIPTION("An I2C bus whose only device keeps what it is told");
MODULE_LICENSE("GPL");
