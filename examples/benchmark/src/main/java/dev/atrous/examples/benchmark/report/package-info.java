/** What was measured, as a table, as a file of comma-separated values and as a chart. */
package dev.atrous.examples.benchmark.report;
