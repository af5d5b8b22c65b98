/** How people sign in here, as the operator set it. */
export interface SignInWays {
  password: boolean;
  /** What stands on the button of the OpenID provider; null: there is none. */
  signOn: string | null;
}
