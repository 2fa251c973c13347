// The way of the data, step by step: document → stories → readings → entities and times → facts → checks → story object.
export {};
