import assert from "node:assert/strict";

export const offline = {
  title: "All along",
  steps: [
    {
      name: "nothing was asked of the network",
      act({ requests }) {
        const outside = requests.filter((url) => !/^(?:data|blob|file):|^http:\/\/127\.0\.0\.1[:/]/.test(url));
        assert.ok(requests.length > 10, "The requests were not heard.");
        assert.deepEqual(outside, []);
      },
    },
  ],
};
