/**
 * What the processor and the JVM are good at. In: nothing but the machine that this process runs
 * on; out: the arithmetic that is fast there.
 */
package dev.atrous.runtime.machine;
