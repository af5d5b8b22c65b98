/** next-auth's client, fetched when somebody signs in or out: a page that only shows things does without its weight. */
export const nextAuth = () => import("next-auth/react");
