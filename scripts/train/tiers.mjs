/** The precision that each tier promises on text by somebody whose text it has not learned from. */
export const PRECISION = { squiggle: 0.9, preview: 0.7 };
