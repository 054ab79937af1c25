"""Addresses and hosts of the network, requests to those that users typed, and the server for ours."""
