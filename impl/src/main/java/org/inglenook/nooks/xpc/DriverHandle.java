package org.inglenook.nooks.xpc;

/**
 * How the kernel names a driver: its domain, and the incarnation that the handle was made for. A
 * handle to an earlier incarnation is refused, never passed on to the present one.
 *
 * @param domain from 1 on
 * @param epoch number of the incarnation, from 0 on
 */
public record DriverHandle(int domain, int epoch) {}
