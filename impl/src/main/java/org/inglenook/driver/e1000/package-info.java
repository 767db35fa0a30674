/**
 * The driver of the Intel Pro/1000 Ethernet controllers, structured as the one of Linux 2.4.
 *
 * <p>Only the module loader loads it; nobody calls it by its class.
 */
package org.inglenook.driver.e1000;
