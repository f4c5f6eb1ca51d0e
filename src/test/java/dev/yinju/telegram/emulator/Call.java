package dev.yinju.telegram.emulator;

import com.fasterxml.jackson.databind.JsonNode;

/// A call that reached the server.
///
/// @param method the name in lower case
/// @param status the HTTP status of the reply; 0 where there was none
public record Call(String method, JsonNode parameters, int status) {}
