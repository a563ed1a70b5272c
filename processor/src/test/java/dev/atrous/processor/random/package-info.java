/**
 * Random networks: a seed goes in, a declared network with weights and inputs comes out, is
 * compiled, run and compared with the reference. Every network can be made again from its seed.
 */
package dev.atrous.processor.random;
