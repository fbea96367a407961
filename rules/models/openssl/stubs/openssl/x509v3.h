// OpenSSL 3: extensions of certificates. An interface of our own writing, for reading alone.
#pragma once
#include <openssl/x509.h>
