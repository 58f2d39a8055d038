import { NoEncoder } from './no-encoder.ts';

/** The library that runs the model, as it is built for this machine. */
export type Native = typeof import('onnxruntime-node');

/**
 * Loaded only when it is wanted: it is not built for every machine, and there the bot answers from words.
 * @throws NoEncoder where there is none for this machine
 */
export async function loadNative(
  load: () => Promise<Native> = () => import('onnxruntime-node'),
): Promise<Native> {
  try {
    return await load();
  } catch (error) {
    const [why] = String((error as Error).message).split('\n');
    throw new NoEncoder(
      `onnxruntime-node does not run on this machine (${process.platform}, ${process.arch}): ${why}. It needs Linux, macOS or Windows on x64 or arm64, with glibc on Linux; run npm ci again if it should run.`,
    );
  }
}
