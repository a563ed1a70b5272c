/**
 * What the processor knows about a network, for people. In: a network whose shapes are known. Out:
 * one row a layer, and the table of them.
 */
package dev.atrous.processor.report;
