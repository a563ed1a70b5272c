/**
 * What the processor knows about a network, for people. In: a network whose shapes are known, and
 * its plan. Out: its summary, and the files that the option {@code atrous.report} asks for.
 */
package dev.atrous.processor.report;
