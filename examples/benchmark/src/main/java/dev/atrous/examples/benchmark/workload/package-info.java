/**
 * What is timed: single layers, declared here, and the networks of the other examples, each with
 * its graph for other libraries.
 */
package dev.atrous.examples.benchmark.workload;
