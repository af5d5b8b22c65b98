/** Asks for one try of a delivery. `dispatch` makes a second asking a new event. */
export interface DeliveryDue {
  workspaceId: string;
  endpointId: string;
  deliveryId: string;
  dispatch: number;
}

/** Hands events to the engine; rejects when the engine didn't take them. */
export type EnqueueDeliveries = (due: DeliveryDue[]) => Promise<void>;
